// What is in force, folded from the records of the two topics. Knows no Kafka.
import { createHash } from 'node:crypto';

/** The part of a text between two positions that count Unicode code points; JavaScript's own count UTF-16 units. */
export function slice(text, begin, end) {
  return [...text].slice(begin, end).join('');
}

export class State {
  articles = new Map();
  stances = new Map();

  /** A later revision comes later in the article's partition, so the last record of an id is the one in force. */
  article(article) {
    const hash = createHash('sha256').update(article.text, 'utf8').digest('hex');
    if (!article.gone && hash !== article.textSha256) {
      throw new Error(`the text of article ${article.articleId} does not have the hash it is said to have`);
    }
    this.articles.set(article.articleId, article);
  }

  /** All records of one stance stand in one partition, in order. */
  stance(stance) {
    switch (stance.op) {
      case 'ADD': // new, or in force again
      case 'MOVE': // as before, but its evidence stands elsewhere in the new revision
        this.stances.set(stance.stanceId, stance);
        break;
      case 'RETRACT': // the article does not show it any more
        this.stances.delete(stance.stanceId);
        break;
      default: // passing over it would make every sum after it wrong
        throw new Error(`op ${stance.op} is younger than this program`);
    }
  }

  /** Whether the evidence stands where it is said to; null while the article has not come as far as the stance. */
  isEvident({ articleId, revision, evidence }) {
    const article = this.articles.get(articleId);
    if (article === undefined || article.revision < revision) {
      return null;
    }
    return slice(article.text, evidence.begin, evidence.end) === evidence.text;
  }
}
