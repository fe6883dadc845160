const keyNames =
  "(?:api|access|account|private|secret|encryption|signing|master|deploy|license|hmac|session|jwt|shared[_-]?access|encrypt|decryption|crypto|cipher|subscription|(?<![a-z])(?:aes|des3?|rsa|ssh))[_-]?key|key[_-]?base";
/** With these before it, a short form needs no sign between: `DBPASS`, `bindpw`. */
const owners = "db|root|admin|user|mysql|pg|postgres|ssh|smtp|ftp|mail|ldap|redis|sudo|app|svc|bind";

/** The end of a variable's name: of an environment, or of a Dockerfile. */
export const variableOfSecret = `[a-z0-9_]{0,60}(?:password|passwd|passphrase|(?:(?<![a-z0-9])|(?<=${owners}|key|store))pass|(?<=_|${owners})pwd?|secret|token|${keyNames}|credentials?|(?<![a-z0-9])creds|(?<=npm|registry|docker|basic|composer)_auth)(?:_?[0-9]{1,2})?`;

/** The same inside other words: keys of JSON and YAML, properties. */
export const nameOfSecret = `(?:password|passwd|passphrase|(?<![a-z])pwd|(?<=[_-])pass|(?<![a-z])(?:${owners})[_-]?(?:pwd?|pass)|secret|token|${keyNames}|(?<=["'_])auth|credentials?|sonar\\.login)`;
