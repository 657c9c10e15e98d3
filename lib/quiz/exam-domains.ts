/** The domains of each exam, by the first digit of a task. The exam guides, as published in November 2026. */
const domains: Record<string, readonly string[]> = {
  'CLF-C02': [
    'Cloud Concepts',
    'Security and Compliance',
    'Cloud Technology and Services',
    'Billing, Pricing and Support',
  ],
  'SAA-C03': [
    'Secure Architectures',
    'Resilient Architectures',
    'High-Performing Architectures',
    'Cost-Optimized Architectures',
  ],
  'DVA-C02': ['Development', 'Security', 'Deployment', 'Troubleshooting and Optimization'],
  'DVA-C03': ['Development', 'Security', 'Testing and Deployment', 'Troubleshooting and Optimization'],
};

/** `SAA-C03, Resilient Architectures` for task 2.1 of SAA-C03. */
export function domainName({ exam, task }: { exam: string; task: string }): string {
  const domain = domains[exam]?.[Number(task.split('.')[0]) - 1];
  return domain ? `${exam}, ${domain}` : exam;
}
