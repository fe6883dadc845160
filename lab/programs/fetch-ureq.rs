// Fetches the address it is given with ureq, whose rustls trusts what its features say.
fn main() {
    let address = std::env::args().nth(1).expect("an address");
    match ureq::get(&address).call() {
        Ok(response) => println!("{}", response.into_string().unwrap()),
        Err(error) => {
            eprintln!("Error: {error}");
            std::process::exit(1);
        }
    }
}
