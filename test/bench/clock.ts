/** Now, in milliseconds of the epoch with fractions: the same clock that pages and Electron's processes have. */
export function epochNow(): number {
  return performance.timeOrigin + performance.now();
}
