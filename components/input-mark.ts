const name = "rootcause:input";

/** Marks the moment of the event that is being handled as the last input: there `rootcause:paste-to-painted` begins. */
export function markInput(): void {
  performance.clearMarks(name);
  performance.mark(name, { startTime: globalThis.event?.timeStamp ?? performance.now() });
}

/** Something went in without an event of its own, or had to wait for the engine: then the event before it counts. */
export function markInputUnlessMarked(): void {
  if (performance.getEntriesByName(name).length === 0) markInput();
}

export function forgetInput(): void {
  performance.clearMarks(name);
}

/** Undefined where nothing has gone in since the last answer. */
export function measureSinceInput(measure: string): void {
  if (performance.getEntriesByName(name).length === 0) return;
  performance.measure(measure, name);
  forgetInput();
}
