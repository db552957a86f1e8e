/** How a number is dialled: handed to the system's program for links of one of these schemes. */
export const dialWays = ['tel', 'callto', 'sip'] as const;
