// The ring is worked out here rather than read from a file: two notes of a bell, a minor third apart, and a pause.

/** When each note begins, in seconds, and how high it is, in hertz. */
const notes = [
  { at: 0, frequency: 784 },
  { at: 0.22, frequency: 659.3 },
  { at: 0.7, frequency: 784 },
  { at: 0.92, frequency: 659.3 },
];

/** How long it takes until it begins again; seconds. */
const period = 3;

/** How fast a note fades: after so many seconds a third is left. */
const fading = 0.28;

const sampleRate = 24_000;

let context: AudioContext | null = null;
let bell: AudioBuffer | null = null;

/**
 * Rings.
 * @param volume 0 to 1
 * @param again and again, or once
 * @returns the function that ends it at once
 */
export function ring(volume: number, again: boolean): () => void {
  context ??= new AudioContext({ sampleRate });
  bell ??= makeBell();
  const [source, loudness] = [context.createBufferSource(), context.createGain()];
  source.buffer = bell;
  source.loop = again;
  // Ears hear in powers, not in steps.
  loudness.gain.value = volume ** 2;
  source.connect(loudness).connect(context.destination);
  // A device that is not used is let go.
  source.onended = () => void context?.suspend();
  void context.resume();
  source.start();
  return () => {
    source.onended = null;
    source.stop();
    source.disconnect();
    loudness.disconnect();
    void context?.suspend();
  };
}

function makeBell(): AudioBuffer {
  const buffer = new AudioBuffer({ length: period * sampleRate, sampleRate });
  const samples = buffer.getChannelData(0);
  for (const { at, frequency } of notes) {
    for (let index = Math.round(at * sampleRate); index < samples.length; index += 1) {
      const time = index / sampleRate - at;
      const wave = Math.sin(2 * Math.PI * frequency * time) + 0.3 * Math.sin(4 * Math.PI * frequency * time);
      const loudness = Math.min(1, time / 0.004) * Math.exp(-time / fading);
      samples[index] = (samples[index] ?? 0) + 0.4 * wave * loudness;
    }
  }
  return buffer;
}
