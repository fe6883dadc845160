import type { RedactionRule } from "./redaction-rule";
import { named } from "./stand-in";
import { gap, isNone, isProse, restOfCommand, word, writtenValue } from "./written-value";

/** Options of one letter mean a password in these commands alone: elsewhere `-p` is a port, a folder, a patch. */
const letters = [
  {
    commands:
      "(?:docker|podman|buildah|skopeo|nerdctl|helm|oras|crane|regctl|oc|az|cf|heroku|ibmcloud)(?:[ \\t]{1,4}(?:registry|auth|acr)){0,1}[ \\t]{1,4}login",
    letter: "-p",
    example: ["docker login -u ci -p hunter2 registry.example.com", "hunter2"],
  },
  { commands: "sshpass", letter: "-p", example: ["sshpass -p hunter2 ssh root@build", "hunter2"] },
  { commands: "mongo(?:sh|dump|restore|import|export)?", letter: "-p", example: ["mongosh -u root -p hunter2 shop", "hunter2"] },
  { commands: "redis-cli", letter: "-a", example: ["redis-cli -h cache -a r3dis ping", "r3dis"] },
  {
    commands: "dotnet[ \\t]{1,4}nuget[ \\t]{1,4}(?:add|update)",
    letter: "-p",
    example: ["dotnet nuget add source x -u ci -p hunter2", "hunter2"],
  },
  { commands: "twine", letter: "-p", example: ["twine upload -u ci -p hunter2 dist/a.whl", "hunter2"] },
  { commands: "(?:mosquitto_(?:pub|sub)|zip|unzip)", letter: "-P", example: ["unzip -P hunter2 a.zip", "hunter2"] },
  { commands: "(?:sqlcmd|bcp)", letter: "-P", example: ["sqlcmd -S db -U sa -P hunter2 -Q x", "hunter2"] },
  { commands: "ldap(?:search|modify|add|delete|passwd|whoami)", letter: "-w", example: ["ldapsearch -x -w hunter2", "hunter2"] },
] as const;

const names =
  "pass(?:word|wd|phrase|code)?|token|secret|api[-_]?key|access[-_]?key|secret[-_]?key|account[-_]?key|client[-_]?secret|auth[-_]?token|auth[-_]?key|creds|credentials?|tls[-_]?password|(?:store|key|srcstore|deststore|srckey|destkey)pass";

/** What stands behind an option of a command. */
export const optionRules: readonly RedactionRule[] = [
  ...letters.map(
    ({ commands, letter, example }): RedactionRule => ({
      id: "password-option",
      caption: "Password given to a command",
      within: new RegExp(String.raw`\b${commands}(?=[ \t\\"'])${restOfCommand}`, "g"),
      pattern: new RegExp(String.raw`(?<=[\s"'])${letter}(?:=|${gap})?${writtenValue(word)}`, "dg"),
      standIn: named("SECRET"),
      keeps: (secret) => isNone(secret) || secret.startsWith("-"),
      example,
    }),
  ),
  {
    id: "database-option",
    caption: "Password given to a database client",
    within: new RegExp(String.raw`\b(?:mysql[a-z]{0,12}|mariadb(?:-[a-z]{1,12})?)(?=[ \t])${restOfCommand}`, "g"),
    // Here the password is glued on; alone, `-p` asks for it.
    pattern: new RegExp(String.raw`(?<=\s)-p(?=[^\s-])${writtenValue(word)}`, "dg"),
    standIn: named("SECRET"),
    keeps: isNone,
    example: ["mysql -h db -uapp -psup3r shop", "sup3r"],
  },
  {
    id: "user-option",
    caption: "User and password given to a client",
    within: new RegExp(String.raw`\b(?:curl|wget|https?|xh)(?=[ \t\\"'])${restOfCommand}`, "g"),
    pattern: new RegExp(
      String.raw`(?<=[\s"'])(?:-[a-zA-Z]{0,6}[uUa]|--(?:proxy-)?user|--auth)(?:=|${gap})?["']?(?<secret>(?<=["'])[^"'\n:]{0,64}:[^"'\n]{1,256}(?=["'])|[^\s"':;&|/]{0,64}:(?!\/\/)${word}{1,256})`,
      "dg",
    ),
    standIn: named("CREDENTIALS"),
    keeps: (secret) => isNone(secret.slice(secret.indexOf(":") + 1)),
    example: ["curl -fsS -u admin:pa55 https://nexus.example.com", "admin:pa55"],
  },
  {
    id: "password-option",
    caption: "Password given to a client",
    within: new RegExp(String.raw`\bcurl(?=[ \t\\"'])${restOfCommand}`, "g"),
    // A client's certificate with its password; behind a drive's letter and in the name of a token no password stands.
    pattern: new RegExp(
      String.raw`(?<=[\s"'])(?:-E|--(?:proxy-)?cert)(?:=|${gap})["']?(?!pkcs11:)[^\s:"']{2,200}:(?<secret>(?![\\/])${word}{1,256})`,
      "dg",
    ),
    standIn: named("SECRET"),
    keeps: isNone,
    example: ["curl -E client.pem:hunter2 https://example.com", "hunter2"],
  },
  {
    id: "cookie",
    caption: "Cookie",
    within: new RegExp(String.raw`\bcurl(?=[ \t\\"'])${restOfCommand}`, "g"),
    pattern: new RegExp(
      String.raw`(?<=[\s"'])(?:-[a-zA-Z]{0,6}b|--cookie)(?:=|${gap})?["']?(?<secret>[^\s"'=;&|]{1,100}=(?:(?<=["'][^\s"'=;&|]{1,100}=)[^"'\n]{1,4096}(?=["'])|${word}{1,4096}))`,
      "dg",
    ),
    standIn: named("COOKIE"),
    keeps: (secret) => isNone(secret.slice(secret.indexOf("=") + 1)),
    example: ["curl -b sid=31d4d96e https://example.com", "sid=31d4d96e"],
  },
  {
    id: "database-option",
    caption: "Password given to a database client",
    within: new RegExp(
      String.raw`\b(?:sqlplus|sqlldr|sqlcl|rman|expdp|impdp)(?=[ \t])${restOfCommand}|\bjdbc:oracle:(?:thin|oci8?):[^\s"'@]{1,400}@`,
      "g",
    ),
    pattern: /(?<=[\s"':=])[\w$#]{1,64}\/(?<secret>"[^"\n]{1,128}"|[^\s"'/@]{1,128})(?=@|[\s"']|$)/dg,
    standIn: named("SECRET"),
    keeps: isNone,
    example: ["sqlplus -S scott/t1ger@db", "t1ger"],
  },
  {
    id: "user-option",
    caption: "User and password given to a client",
    within: new RegExp(String.raw`\b(?:lftp|smbclient|rpcclient)(?=[ \t])${restOfCommand}`, "g"),
    pattern: new RegExp(String.raw`(?<=[\s"'])(?:-[uU]|--user)(?:=|${gap})?["']?(?<secret>[\w.\\-]{1,64}[,%]${word}{1,256})`, "dg"),
    standIn: named("CREDENTIALS"),
    keeps: (secret) => isNone(secret.replace(/^[^,%]*./, "")),
    example: ["lftp -u ci,hunter2 ftp.example.com", "ci,hunter2"],
  },
  {
    id: "pass-phrase",
    caption: "Password given to OpenSSL",
    pattern: new RegExp(
      String.raw`(?<![\w-])-pass(?:in|out)?${gap}["']?pass:(?<secret>(?<=["']pass:)[^"'\\n]{1,512}(?=["'])|${word}{1,4096})`,
      "dg",
    ),
    standIn: named("SECRET"),
    keeps: isNone,
    example: ["openssl pkcs12 -in a.p12 -passin pass:hunter2", "hunter2"],
  },
  {
    id: "piped-password",
    caption: "Password given to a command",
    // Where the user stands before it, the user stays.
    pattern:
      /\b(?:echo|printf)[ \t]{1,4}(?:-[neE]{1,3}[ \t]{1,4})?["']?(?:[\w.-]{1,64}:(?=[^|\n]{1,300}\|[^|\n]{0,60}\bchpasswd\b))?(?<secret>(?<=["'])[^"'|\n]{1,256}(?=["'])|[^\s"'|]{1,256})["']?[ \t]{0,4}\|[^|\n]{0,160}(?:--password-stdin|\bchpasswd\b|\bpasswd[ \t]|\bsudo[ \t]{1,4}(?:-\w{1,3}[ \t]{1,4}){0,2}-\w{0,3}S\b|--with-token\b|\bkinit[ \t])/dg,
    standIn: named("SECRET"),
    keeps: isNone,
    example: ["echo hunter2 | docker login -u ci --password-stdin", "hunter2"],
  },
  {
    id: "login-file",
    caption: "Password in a .netrc",
    pattern:
      /(?:\bmachine(?:\s|\\n){1,8}[^\s\\]{1,200}(?:\s|\\n){1,8}login(?:\s|\\n){1,8}[^\s\\]{1,200}(?:\s|\\n){1,8}|^[ \t]{0,8}login[ \t]{1,8}\S{1,200}[ \t]{0,8}\r?\n[ \t]{0,8})password(?:\s|\\n){1,8}(?<secret>[^\s"'\\]{1,256})/dgm,
    standIn: named("SECRET"),
    keeps: isNone,
    example: ["machine git.example.com login ci password hunter2", "hunter2"],
  },
  {
    id: "option",
    caption: "Password, key or token by its option",
    pattern: new RegExp(
      String.raw`(?<![\w-])(?:--?(?:[a-z]{1,20}-){0,3}(?:${names})|_(?:authToken|auth|password))(?:=|${gap})(?!\\?["']?(?:[-=]|id=|type=))${writtenValue(word)}`,
      "dgi",
    ),
    standIn: named("SECRET"),
    keeps: (secret) => isNone(secret) || isProse(secret) || /^(?:env|file|fd):|^stdin$/.test(secret),
    example: ["argocd login cd.example.com --password s3cret", "s3cret"],
  },
];
