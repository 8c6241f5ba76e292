export { AUDIENCES, type ItemGuide, type Limit, type Material } from '../domain/catalogue/guide.ts';
