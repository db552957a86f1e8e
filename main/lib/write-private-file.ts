import writeFileAtomic from 'write-file-atomic';

/**
 * Writes a file that nobody but its user may read. It is at every moment the old or the new one, whole and on the disk.
 * @throws the system's error; then what stood at the path before is still there
 */
export async function writePrivateFile(path: string, data: string | Buffer): Promise<void> {
  await writeFileAtomic(path, data, { mode: 0o600 });
}
