// Fetches the address it is given and prints the first line; says what went wrong as a service would.
package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

func main() {
	response, err := http.Get(os.Args[1])
	if err != nil {
		log.Fatalf("sync failed: %v", err)
	}
	body, _ := io.ReadAll(response.Body)
	os.Stdout.Write(body)
}
