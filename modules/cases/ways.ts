/** How a matter for the developer comes to him (S1-21). */
export const developerWays = ['direct', 'throughProperty'] as const
export type DeveloperWay = (typeof developerWays)[number]
