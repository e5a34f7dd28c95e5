export function served(root: string, rest: readonly string[]): string[];
