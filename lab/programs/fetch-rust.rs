// Fetches the address it is given over OpenSSL and prints the body.
use native_tls::TlsConnector;
use std::io::{Read, Write};
use std::net::TcpStream;

fn main() {
    let host = std::env::args().nth(1).expect("a host name");
    let connector = TlsConnector::new().unwrap();
    let stream = TcpStream::connect((host.as_str(), 443)).unwrap();
    let mut stream = match connector.connect(&host, stream) {
        Ok(it) => it,
        Err(error) => {
            eprintln!("Error: error sending request for url (https://{host}/): {error}");
            std::process::exit(1);
        }
    };
    write!(stream, "GET / HTTP/1.0\r\nHost: {host}\r\n\r\n").unwrap();
    let mut body = String::new();
    stream.read_to_string(&mut body).unwrap();
    println!("{body}");
}
