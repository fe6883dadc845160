/** A setting that a command writes into the image, and that a program reads as it reads a variable of its own. */
type ProgramSetting = {
  readonly name: string;
  readonly program: RegExp;
  /** The words of the command without its options; the group is the file. */
  readonly command: RegExp;
  readonly citation: string;
};

export const programSettings: readonly ProgramSetting[] = [
  {
    name: "http.sslCAInfo",
    program: /^git$/,
    command: /^config (?:set )?http\.sslcainfo (\S+)$/i,
    citation: "https://git-scm.com/docs/git-config#Documentation/git-config.txt-httpsslCAInfo",
  },
  {
    name: "cafile",
    program: /^p?npm$/,
    command: /^(?:(?:config|c) )?set cafile[= ](\S+)$/,
    citation: "https://docs.npmjs.com/cli/v11/using-npm/config#cafile",
  },
  {
    name: "global.cert",
    program: /^pip3?$/,
    command: /^config set (?:global|install)\.cert (\S+)$/,
    citation: "https://pip.pypa.io/en/stable/topics/configuration/",
  },
];
