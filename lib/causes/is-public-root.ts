/** By its name an authority that every public list holds, or one directly below such. Anybody can write the name into a certificate of their own. */
export function isPublicRoot(name: string): boolean {
  return owners.test(name) || issuersOfToday.test(name);
}

// Who has roots in Mozilla's list (ca-certificates 2023-03-11 of Debian 12, Node.js 20.20.2), as the names of their roots begin.
const owners =
  /^(?:AAA Certificate Services|AC RAIZ FNMT|ACCVRAIZ|Actalis|AffirmTrust|Amazon (?:Root CA|RSA|ECDSA)|ANF Secure Server|Atos TrustedRoot|Baltimore CyberTrust|BJCA Global|Buypass|CA Disig|Certainly|Certigna|Certum|certSIGN|CFCA EV|COMODO|D-TRUST|DigiCert|DST Root CA|E-Tugra|e-Szigno|emSign|Entrust|ePKI Root|FIRMAPROFESIONAL|GDCA TrustAUTH|GeoTrust|GlobalSign|GLOBALTRUST|Go Daddy|GTS (?:Root|CA)|HARICA|Hellenic Academic|HiPKI Root|Hongkong Post|IdenTrust|ISRG Root|Izenpe|Let's Encrypt|Microsec|Microsoft (?:RSA|ECC|Azure|TLS)|NAVER (?:Global|Cloud)|NetLock|OISTE|QuoVadis|RapidSSL|Sectigo|Secure(?:Trust| Global|Sign) |Security Communication|SSL\.com|Starfield|SwissSign|SZAFIR|T-TeleSec|Telekom Security|Telia|Thawte|TrustAsia|Trustwave|TUBITAK|TunTrust|TWCA|UCA (?:Global|Extended)|USERTrust|VeriSign|vTrus|XRamp|ZeroSSL)/i;

// Let's Encrypt's and Google's intermediates: https://letsencrypt.org/certificates/, https://pki.goog/repository/
const issuersOfToday = /^(?:[RE]\d{1,2}|W[RE]\d)$/;
