/** Of a command of curl's or wget's: neither told not to check, nor over plain HTTP. */
export function verifies(command: string): boolean {
  return (
    !/\s(?:-[a-zA-Z]{0,20}k[a-zA-Z]{0,20}|--insecure|--no-check-certificate)(?:\s|$)/.test(command) &&
    (!command.includes("http://") || command.includes("https://"))
  );
}
