/** A line as it is, or of a very long one what stands around an offset: nobody's clue is further away. */
export const textAround = (text: string, offset = 0): string =>
  text.length <= 2 * reach ? text : text.slice(Math.max(0, offset - reach), offset + reach);

const reach = 1500;
