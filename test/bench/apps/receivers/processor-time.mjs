// Loaded beside each receiver: tells, when asked, how much processor time its process has taken by the system's own
// accounting, all of its threads included; microseconds.

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.(user + system);
});
// A receiver that has ended does not wait for further questions.
process.channel?.unref();
