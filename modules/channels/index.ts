export { mailCarrier } from './mail/carrier.ts'
