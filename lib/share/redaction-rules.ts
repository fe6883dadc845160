import { addressRules } from "./address-rules";
import { authorityRules } from "./authority-rules";
import { encodedRules } from "./encoded-rules";
import { headerRules } from "./header-rules";
import { hostRules } from "./host-rules";
import { nameRules } from "./name-rules";
import { optionRules } from "./option-rules";
import type { RedactionRule } from "./redaction-rule";
import { settingRules } from "./setting-rules";
import { tokenRules } from "./token-rules";

/** Asked in this order; what one has replaced, the next ones leave alone. */
export const redactionRules: readonly RedactionRule[] = [
  ...tokenRules,
  ...encodedRules,
  ...headerRules,
  ...optionRules,
  ...settingRules,
  ...nameRules,
  ...hostRules,
  ...addressRules,
  ...authorityRules,
];
