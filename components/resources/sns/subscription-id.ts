/** A subscription may be named like a resource, so that it is asked for apart. */
export const subscriptionId = (name: string) => `subscription ${name}`;

/** The name in such an id. */
export const subscriptionName = (id: string) => id.replace(/^subscription /, '');
