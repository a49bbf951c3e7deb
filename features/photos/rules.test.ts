import { describe, expect, test } from "vitest";
import { allowedBy, hiddenBecause } from "./rules";

describe("what somebody allows", () => {
  test("is none until they said otherwise, and what they wished where the event asks for no consents", () => {
    expect(allowedBy({ photoWish: null, consent: null })).toBe("none");
    expect(allowedBy({ photoWish: "group", consent: null })).toBe("group");
  });
  test("counts only while consents are given and confirmed", () => {
    expect(allowedBy({ photoWish: "all", consent: "granted" })).toBe("all");
    for (const consent of ["missing", "requested", "granted_unverified", "withdrawn", "refused", "expired"])
      expect(allowedBy({ photoWish: "all", consent })).toBe("none");
  });
});

describe("a photograph", () => {
  test("of nobody may be shown, one nobody has looked at may not", () => {
    expect(hiddenBecause("nobody", [])).toBeNull();
    expect(hiddenBecause("unknown", [])).toBe("unknown");
    expect(hiddenBecause("named", [])).toBe("unknown");
  });
  test("of named people is shown as long as every one of them allows it", () => {
    expect(hiddenBecause("named", ["all"])).toBeNull();
    expect(hiddenBecause("named", ["all", "all", "none"])).toBe("refused");
  });
  test("of somebody who allows groups only is shown with others and not alone", () => {
    expect(hiddenBecause("named", ["group"])).toBe("alone");
    expect(hiddenBecause("named", ["group", "group"])).toBeNull();
    expect(hiddenBecause("named", ["group", "all"])).toBeNull();
    expect(hiddenBecause("named", ["group", "none"])).toBe("refused");
  });
});
