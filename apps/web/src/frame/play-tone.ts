let context: AudioContext | undefined;

const LENGTH_S = 0.35;

/** Two short tones for a new alarm. Silent where the browser allows no sound. */
export function playTone(): void {
  try {
    context ??= new AudioContext();
    void context.resume();
    const startS = context.currentTime;
    for (const [i, hertz] of [880, 660].entries()) {
      const tone = context.createOscillator();
      const volume = context.createGain();
      const atS = startS + i * LENGTH_S;
      tone.frequency.value = hertz;
      volume.gain.setValueAtTime(0, atS);
      volume.gain.linearRampToValueAtTime(0.2, atS + 0.02);
      volume.gain.linearRampToValueAtTime(0, atS + LENGTH_S);
      tone.connect(volume).connect(context.destination);
      tone.start(atS);
      tone.stop(atS + LENGTH_S);
    }
  } catch {
    // No sound here: the alarm still stands at the top of the queue.
  }
}
