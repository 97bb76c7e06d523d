import { keepEverywhere } from '../kept-everywhere.ts'

/** Whether single keys do something; who speaks to the machine, or trembles, turns them off. */
export const singleKeys = keepEverywhere<boolean>('singleKeys')

/** Whether a key is meant for the page: nobody types, no dialog or menu is open, and single keys are on. */
export function isForPage(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false
  if (isTyping(event.target)) return false
  const isMoving = /^(Arrow|\/)/.test(event.key)
  return (isMoving || singleKeys.get() !== false) && !isCovered()
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  // A tick is no text: letters beside it are still keys.
  if (target instanceof HTMLInputElement && /^(checkbox|radio)$/.test(target.type)) return false
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
}

const isCovered = () =>
  [...document.querySelectorAll('[role="dialog"], [role="menu"], [role="listbox"]')].some((one) =>
    one.checkVisibility(),
  )
