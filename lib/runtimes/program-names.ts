import { nameOf } from "../text/paths";
import type { Runtime } from "../vocabulary";

/** Programs that start others: the next word is what runs. */
const wrappers =
  /^(?:sh|bash|ash|dash|zsh|exec|env|nice|nohup|time|tini|dumb-init|gosu|su-exec|sudo|setpriv|chpst|xvfb-run|catatonit|s6-\S+|wait-for\S*|wait-for-it\S*|dockerize|supervisord|\S*entrypoint\S*|\S+\.sh|&&|;|--)$/;

const programs: readonly (readonly [RegExp, Runtime])[] = [
  [/^(?:node(?:js)?\d*|npm|npx|yarn|pnpm|pm2(?:-\S+)?|nodemon|ts-node|tsx|next|nuxt|ng|nest|forever|\S+\.[cm]?js)$/, "node"],
  [
    /^(?:python[\d.]*|pypy[\d.]*|gunicorn|uvicorn|hypercorn|daphne|flask|celery|django-admin|pip[\d.]*|poetry|pipenv|airflow|jupyter\S*|streamlit|ansible\S*|pytest|uwsgi|locust|scrapy|aws|uv|\S+\.py)$/,
    "python",
  ],
  [/^(?:java|javaw|mvnw?|gradlew?|sbt|kotlin|scala|catalina\.sh|\S+\.jar)$/, "java"],
  [/^(?:ruby[\d.]*|bundle[r]?|rails|rake|puma|unicorn|rackup|sidekiq|thin|passenger|gem|jekyll|\S+\.rb)$/, "ruby"],
  [/^(?:php[\d.]*|php-fpm[\d.]*|apache2-foreground|composer|artisan|\S+\.php)$/, "php"],
  [/^(?:dotnet|\S+\.dll)$/, "dotnet"],
  [/^deno$/, "deno"],
  [/^bunx?$/, "bun"],
  [/^(?:elixir|mix|iex|erl|escript)$/, "erlang"],
  [/^(?:perl[\d.]*|\S+\.pl|starman|hypnotoad)$/, "perl"],
  [/^curl$/, "curl"],
  [/^git$/, "git"],
  [/^wget$/, "wget"],
  [/^(?:go|caddy|traefik|dockerd?|consul|vault|terraform|tofu|prometheus|grafana|kubectl|helm|etcd|minio|k3s|buildkitd|containerd)$/, "go"],
  [/^cargo$/, "rust"],
];

/** What the words of a command run: a known program, or else the path of one that we do not know. */
export function findProgram(
  words: readonly string[],
): { readonly runtime: Runtime; readonly word: string } | { readonly runtime: undefined; readonly word: string } | undefined {
  let unknown: string | undefined;
  for (const word of words) {
    if (word.startsWith("-") || /^\w+=/.test(word)) continue;
    const name = nameOf(word);
    if (wrappers.test(name)) continue;
    const known = programs.find(([pattern]) => pattern.test(name));
    if (known !== undefined) return { runtime: known[1], word };
    unknown ??= word;
    // Behind a program that we do not know stand its own arguments.
    if (word.startsWith("/") || word.startsWith("./") || word === words[0]) break;
  }
  return unknown === undefined ? undefined : { runtime: undefined, word: unknown };
}

/** Commands that build a program, by their first words. */
const builders: readonly (readonly [RegExp, Runtime])[] = [
  [/^(?:go (?:build|install|get|mod)|xcaddy|goreleaser|ko|mage)\b/, "go"],
  [/^(?:cargo|rustup|rustc|cross)\b|sh\.rustup\.rs/, "rust"],
  [/^dotnet (?:publish|build|restore)\b/, "dotnet"],
  [/^(?:\.\/)?(?:mvnw?|gradlew?|sbt|ant|lein|clojure|jlink|javac)\b/, "java"],
  [/^(?:npm|yarn|pnpm|npx) /, "node"],
  [/^(?:pip[\d.]*|python[\d.]*|poetry|uv|pipenv) /, "python"],
  [/^(?:mix|rebar3) /, "erlang"],
  [/^(?:bundle|gem) /, "ruby"],
  [/^composer /, "php"],
  [/^(?:crystal|shards|ponyc) ?/, "openssl"],
  [/^(?:stack|cabal|swift|nim|nimble|zig|ghc|dub|ldc2|dart) /, "other"],
];

/** What a command of a build stage compiles. */
export function findBuilder(command: string): Runtime | undefined {
  return builders.find(([pattern]) => pattern.test(command))?.[1];
}

/** Packages that bring a runtime. */
const packages: readonly (readonly [RegExp, Runtime])[] = [
  [/^nodejs(?:[\d-]\S*)?$/, "node"],
  [/^python\d?(?:[\d.]*|-\S+)?$/, "python"],
  [/^(?:openjdk\S*|default-j\w+(?:-headless)?|java-\S+|temurin-\S+)$/, "java"],
  [/^ruby(?:[\d.]*|-full)?$/, "ruby"],
  [/^php(?:[\d.]*|[\d.]*-(?:fpm|cli|curl))$/, "php"],
  [/^(?:dotnet|aspnetcore)-\S+$/, "dotnet"],
  [/^(?:erlang|elixir)\S*$/, "erlang"],
  [/^golang(?:-\S+)?$|^go(?:-toolset)?$/, "go"],
  [/^(?:cargo|rust|rustc)$/, "rust"],
];

export function runtimeOfPackage(name: string): Runtime | undefined {
  return packages.find(([pattern]) => pattern.test(name))?.[1];
}
