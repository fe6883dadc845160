import { nameOf } from "../text/paths";

/**
 * The version of Java that an image's reference tells: `gradle:8.7-jdk21` has Java 21, `tomcat:9-jre8` Java 8. Undefined where the number in
 * front is the version of something else, and no other is there.
 */
export function findJavaVersion(reference: string): number | undefined {
  const [, path = "", tag = ""] = /^(.*?)(?::([^/:@]+))?(?:@\S*)?$/.exec(reference) ?? [];
  const name = nameOf(path);
  const told = named.exec(tag)?.[1] ?? /-(\d{1,2})-(?:jre|jdk)/.exec(tag)?.[1] ?? named.exec(name)?.[1];
  if (told !== undefined) return Number(told);
  const leading = isJava.test(name) ? /^(?:1\.)?(\d{1,2})(?!\d)/.exec(tag)?.[1] : undefined;
  return leading === undefined ? undefined : Number(leading);
}

const named = /(?:openjdk|jdk|jre|java|temurin|corretto|zulu|semeru|sapmachine|liberica|graalvm|dragonwell|open)-?(?:1\.)?(\d{1,2})(?!\d)/i;
/** Images whose tags lead with Java's version. */
const isJava =
  /^(?:openjdk|adoptopenjdk|eclipse-temurin|amazoncorretto|ibm-semeru-runtimes|ibmjava|sapmachine|zulu-openjdk.*|liberica-.*)$/;
