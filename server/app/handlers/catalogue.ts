import { decidePutLaw } from '../../domain/catalogue/laws/put.ts';
import { decideRepeal } from '../../domain/catalogue/laws/repeal.ts';
import { decideFileList } from '../../domain/catalogue/lists/file.ts';
import { decideBringIn } from '../../domain/catalogue/versions/bring-in.ts';
import { decideCloseComment, decideOpenComment } from '../../domain/catalogue/versions/comment.ts';
import { decidePublish, decideTurnOver } from '../../domain/catalogue/versions/publish.ts';
import { decideReview } from '../../domain/catalogue/versions/review.ts';
import { decideDiscard, decideSubmit, decideWrite } from '../../domain/catalogue/versions/write.ts';
import type { HandlerTable } from '../handler.ts';
import type { HandlerParts } from './parts.ts';

/** The commands of the catalogue: drafts, reviews, publishing, laws and lists. */
export function addCatalogueHandlers(table: HandlerTable, { utcOffsetMinutes }: HandlerParts): void {
  const prepare = async () => ({ utcOffsetMinutes });
  table
    .add('entry:write', { prepare, decide: decideWrite })
    .add('entry:bringIn', { prepare, decide: decideBringIn })
    .add('entry:discard', { decide: decideDiscard })
    .add('entry:submit', { decide: decideSubmit })
    .add('entry:review', { decide: decideReview })
    .add('entry:openComment', { prepare, decide: decideOpenComment })
    .add('entry:closeComment', { prepare, decide: decideCloseComment })
    .add('entry:publish', { prepare, decide: decidePublish })
    .add('law:put', { decide: decidePutLaw })
    .add('law:repeal', { prepare, decide: decideRepeal })
    .add('list:file', { decide: decideFileList })
    .add('clock:catalogue.day', { prepare, decide: decideTurnOver });
}
