import { spawn } from 'node:child_process';

/** Some desktops' `xdg-open` lasts as long as the program that it opens; then there is nothing to wait for. Milliseconds. */
const settledAfter = 3_000;

/**
 * Opens an address on Linux. Electron starts the same tool there, but does not tell whether it found a program.
 * @throws if it says that it did not, or if there is no such tool
 */
export async function xdgOpen(address: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    // Without a terminal that a program of last resort could ask for.
    const env = { ...process.env, MM_NOTTTY: '1' };
    const opener = spawn('xdg-open', [address], { env, stdio: 'ignore', detached: true });
    const timer = setTimeout(resolve, settledAfter);
    opener.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    opener.once('exit', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve();
      else reject(new Error(`xdg-open ${code ?? ''}`.trim()));
    });
    opener.unref();
  });
}
