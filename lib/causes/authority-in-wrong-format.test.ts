import { checkCause } from "../testing/check-cause";
import { authorityInWrongFormat } from "./authority-in-wrong-format";

checkCause(authorityInWrongFormat, { finds: ["ca-in-der-form"], silent: ["ca-as-pem", "private-ca-fine-bundle"] });
