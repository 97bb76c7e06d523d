export { deliver, type Delivery } from './deliver.ts'
export { type About, defineEvent, type EventType, type PayloadOf, type RecordedEvent, subscribe, type Subscriber } from './event.ts'
