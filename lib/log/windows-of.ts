/** A piece of text that stands in several literals, and where in each. */
export type Window = { readonly text: string; readonly in: readonly { readonly literal: number; readonly offset: number }[] };

/**
 * Pieces of `size` characters of which one stands in each literal: few, for many literals share one, and made of what ordinary
 * logs seldom say, so that a search for them seldom has to stop.
 */
export function windowsOf(literals: readonly string[], size: number): readonly Window[] {
  const pieces = new Map<string, Piece>();
  const piecesIn = literals.map((literal, index) => {
    const own = new Set<Piece>();
    for (let offset = 0; offset + size <= literal.length; offset += 1) {
      const text = literal.slice(offset, offset + size);
      const piece = pieces.get(text) ?? { text, in: [], price: 1 + commonness(text), uncovered: 0 };
      pieces.set(text, piece);
      if (own.has(piece)) continue;
      own.add(piece);
      piece.in.push({ literal: index, offset });
      piece.uncovered += 1;
    }
    return own;
  });
  const windows: Window[] = [];
  const covered = new Set<number>();
  for (;;) {
    let best: Piece | undefined;
    for (const it of pieces.values()) if (it.uncovered * (best?.price ?? 1) > (best?.uncovered ?? 0) * it.price) best = it;
    if (!best) return windows;
    const all = best.in.filter((it) => !covered.has(it.literal));
    windows.push({ text: best.text, in: all });
    for (const { literal } of all) {
      covered.add(literal);
      for (const it of piecesIn[literal] ?? []) it.uncovered -= 1;
    }
  }
}

type Piece = {
  readonly text: string;
  readonly in: { readonly literal: number; readonly offset: number }[];
  readonly price: number;
  /** How many of its literals have no window yet. */
  uncovered: number;
};

/** How many groups of four characters of a text stand in the words that logs are full of. */
function commonness(text: string): number {
  let count = 0;
  for (let at = 0; at + 4 <= text.length; at += 1) if (commonGroups.has(text.slice(at, at + 4))) count += 1;
  return count;
}

const commonWords =
  " info  warn  debug  error  trace  fatal  failed  failure  exception  warning  notice  message  connection  connected  connect  request  response  server  service  client  session  handle  handler  process  thread  worker  command  started  starting  stopped  running  finished  complete  success  status  state  ready  waiting  timeout  retry  read  reading  write  writing  written  open  opened  close  closed  create  created  update  updated  delete  deleted  remove  insert  query  table  index  value  object  function  method  class  module  package  library  version  upstream  default  config  option  setting  parameter  argument  result  return  expected  unexpected  required  missing  found  not found  unable to  could not  cannot  failed to  because  permission denied  access  directory  file  path  name  user  group  token  address  port  host  local  remote  network  interface  source  target  build  building  install  installing  download  extracting  unpacking  test  passed  internal  external  application  information  partition  operation  transaction  version  controller  container  resource  namespace  http/1.1  https://  http://  from  with  this  that  have  been  will  when  into  line  data  type  key  time  size  bytes  count  total  number  memory  cache  queue  event  node  java  python  linux  system  and the  for the  in the  of the  to the  is not  at org.  at com.  at java.  node_modules  error: ";
const commonGroups = new Set(Array.from(commonWords.slice(3), (_, at) => commonWords.slice(at, at + 4)));
