import { readLog } from "../../lib/log/read-log";
import { readObservations } from "../../lib/observations/read-observations";

/** The output of a command that we asked for, and not a log with a failure of its own: it belongs below the log that is there. */
export function continuesLog(text: string): boolean {
  return readObservations(text).length > 0 && readLog(text).failures.every((it) => it.runtime === "openssl");
}
