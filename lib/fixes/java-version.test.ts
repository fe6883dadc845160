import { expect, test } from "vitest";
import { findJavaVersion } from "./java-version";

const told: Readonly<Record<string, number | undefined>> = {
  "gradle:8.7-jdk21": 21,
  "gradle:7-jdk8": 8,
  "gradle:8-alpine": undefined,
  "maven:3.9-eclipse-temurin-17": 17,
  "maven:3-jdk-8": 8,
  "maven:3.9.6-amazoncorretto-8-al2023": 8,
  "tomcat:8.5-jdk17-temurin": 17,
  "tomcat:8.5-jre8": 8,
  "tomcat:8": undefined,
  "registry.example.com:5000/base/gradle:8": undefined,
  "openjdk:8-jdk-alpine": 8,
  "openjdk:8u342-jre": 8,
  "openjdk:11.0.16-jre": 11,
  "eclipse-temurin:8": 8,
  "eclipse-temurin:21-jre": 21,
  "eclipse-temurin:17.0.11_9-jdk": 17,
  "amazoncorretto:8-alpine3.20-jdk": 8,
  "azul/zulu-openjdk:8": 8,
  "adoptopenjdk/openjdk8:alpine": 8,
  "registry.access.redhat.com/ubi9/openjdk-17-runtime:1.18": 17,
  "clojure:temurin-21-lein": 21,
  "java-service:8": undefined,
  "eclipse-temurin": undefined,
  "": undefined,
};

for (const [reference, version] of Object.entries(told))
  test(`Java in ${reference === "" ? "nothing" : reference}`, () => expect(findJavaVersion(reference)).toBe(version));
