// What the stand-in `apk` fetches with: reads /etc/ssl/cert.pem and nothing else, as apk does.
package main

import (
	"crypto/tls"
	"crypto/x509"
	"net/http"
	"os"
)

func main() {
	roots := x509.NewCertPool()
	if pem, err := os.ReadFile("/etc/ssl/cert.pem"); err == nil {
		roots.AppendCertsFromPEM(pem)
	}
	client := http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{RootCAs: roots}}}
	if _, err := client.Get(os.Args[1]); err != nil {
		os.Exit(1)
	}
}
