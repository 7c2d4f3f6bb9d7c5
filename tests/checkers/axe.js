// Runs in the page after axe-core: every rule that is not deprecated, switched on by name (the selection by tags leaves
// out rules that are off by default, target-size among them), and gives back what violates WCAG 2.2 A, AA or a best practice.
async () => {
  const wanted = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
  const rules = {};
  for (const rule of axe.getRules()) {
    const on = rule.tags.some((tag) => wanted.includes(tag));
    rules[rule.ruleId] = { enabled: on && !rule.tags.includes("deprecated") && !rule.tags.includes("experimental") };
  }
  const result = await axe.run(document, { rules, resultTypes: ["violations"] });
  return result.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.flat().join(" ")}: ${node.failureSummary}`),
  );
};
