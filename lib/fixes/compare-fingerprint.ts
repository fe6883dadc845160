/** What comes before a CA's file is trusted anywhere: whoever could change it on its way would be trusted in its place. */
export function compareFingerprint(file: string): string {
  return `Compare the fingerprint of the CA's certificate first (\`openssl x509 -in ${file} -noout -fingerprint -sha256\`) with what the CA's owner tells you by another way, by telephone or on a signed page: all that it signs is trusted from then on.`;
}
