/** What has been late for longer was said in its time, or was late before the project worked with the plan. */
export const daysLookedBack = 31

const ofProperty = ['steward', 'fitOutManager', 'callCentreAgent']
const heads = ['projectManager', 'propertyManager', 'cityManager']

/** Who has to look into it when the holders of a role leave an action undone. */
export function roleAbove(performer: string): string {
  if (heads.includes(performer)) return 'cityManager'
  return ofProperty.includes(performer) ? 'propertyManager' : 'projectManager'
}
