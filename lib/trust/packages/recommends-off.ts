/** In apt's options as in its configuration: `-o APT::Install-Recommends=0`, `APT::Install-Recommends "false";`. */
export function recommendsOff(text: string): boolean {
  return /Install-Recommends["\s=]{1,4}(?:0|false|no|off)\b/i.test(text);
}
