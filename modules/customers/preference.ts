/** By which a customer wants to be reached. */
export const contactChannels = ['phone', 'wechat', 'sms', 'email', 'portal'] as const
export type ContactChannel = (typeof contactChannels)[number]

/** What a customer likes (S3-04): fit-out style, facilities, property service; when and how to be reached. */
export interface Preferences {
  fitOutStyles: string[]
  facilities: string[]
  propertyServices: string[]
  contactChannel: ContactChannel | null
  /** Local time of day HH:MM; both or none; the window may pass midnight. */
  contactFrom: string | null
  contactUntil: string | null
}

export const noPreferences: Preferences = {
  fitOutStyles: [],
  facilities: [],
  propertyServices: [],
  contactChannel: null,
  contactFrom: null,
  contactUntil: null,
}

/** Whether anything at all is known of what the customer likes. */
export function hasPreferences(preferences: Preferences): boolean {
  return Object.values(preferences).some((value) =>
    Array.isArray(value) ? value.length > 0 : value !== null,
  )
}
