/** Links that the system has a program for. By themselves, as the window is made before schemas are there. */
export const linkSchemes = ['tel', 'callto', 'sip'] as const;
