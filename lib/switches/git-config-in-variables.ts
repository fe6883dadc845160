/** `GIT_CONFIG_KEY_0=http.sslVerify GIT_CONFIG_VALUE_0=false`: of such pairs the values that turn verification off. */
export function gitConfigInVariables<T extends { readonly name: string; readonly value: string | undefined }>(
  pairs: readonly T[],
): readonly T[] {
  return pairs.filter(({ name, value }) => {
    const count = /^GIT_CONFIG_VALUE_(\d{1,3})$/.exec(name)?.[1];
    if (count === undefined || !/^(?:false|0|no|off)$/i.test(value ?? "")) return false;
    const key = pairs.find((it) => it.name === `GIT_CONFIG_KEY_${count}`)?.value;
    return /^http\.(?:.{1,200}\.)?sslverify$/i.test(key ?? "");
  });
}
