/** Programs with roots of their own that a variable of theirs leads to the system's bundle, by the rule of their look-up. */
export const bundleVariables: Readonly<Record<string, { readonly program: string; readonly variable: string }>> = {
  uv: { program: "uv", variable: "SSL_CERT_FILE" },
  "python-httpx": { program: "httpx", variable: "SSL_CERT_FILE" },
  grpc: { program: "gRPC", variable: "GRPC_DEFAULT_SSL_ROOTS_FILE_PATH" },
};
