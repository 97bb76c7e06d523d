export { deliver, type Delivery } from './deliver.ts'
export {
  type About,
  defineEvent,
  eventTexts,
  type EventType,
  type PayloadOf,
  type RecordedEvent,
  subscribe,
  subscribeTogether,
  type Subscriber,
} from './event.ts'
