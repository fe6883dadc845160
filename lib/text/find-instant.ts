const months = "JanFebMarAprMayJunJulAugSepOctNovDec";

/**
 * A time in UTC as OpenSSL (`Nov  2 08:15:00 2026 GMT`), `date -u` (`Mon Nov  2 08:15:00 UTC 2026`) or ISO 8601 write it, in the form
 * `2026-11-02T08:15:00Z`, so that the order of the texts is that of the times. Undefined where it is none, or in another zone.
 */
export function findInstant(text: string): string | undefined {
  const iso = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.\d{1,9})?(?:Z| ?UTC|\+00:?00)$/.exec(text.trim());
  if (iso !== null) return `${iso[1]}T${iso[2]}Z`;
  const written =
    /^(?:[A-Z][a-z]{2} )?([A-Z][a-z]{2}) {1,2}(\d{1,2}) (\d\d):(\d\d:\d\d)(?: ([AP]M))?(?: (?:UTC|GMT))? (\d{4})(?: (?:UTC|GMT))?$/.exec(
      text.trim(),
    );
  const month = months.indexOf(written?.[1] ?? "?");
  if (written === null || month < 0 || month % 3 !== 0 || !/UTC|GMT/.test(text)) return undefined;
  const [, , day = "", hour = "", rest = "", half, year = ""] = written;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === "PM" ? 12 : 0);
  return `${year}-${twoDigits(month / 3 + 1)}-${day.padStart(2, "0")}T${twoDigits(hours)}:${rest}Z`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
