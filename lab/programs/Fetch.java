import java.io.InputStream;
import java.net.URL;

/** Fetches the address it is given and prints the body. */
public class Fetch {
    public static void main(String[] args) throws Exception {
        try (InputStream body = new URL(args[0]).openStream()) {
            System.out.println(new String(body.readAllBytes()));
        }
    }
}
