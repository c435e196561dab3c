import type { Decision } from "../api/context.ts";
import { UserError } from "../errors.ts";
import type { Resolver } from "../identity/resolver.ts";
import type { Judgement, MentionKey } from "../model/judgement.ts";
import type { Workspace } from "./workspace.ts";

/** A decision as a judgement that names a mention of each side. Throws UserError where there is nothing to judge, or a veto forbids it. */
export function decide(
  { left, verdict, right, by, because }: Decision & { readonly by: string },
  workspace: Workspace,
  resolver: Resolver,
): Judgement {
  const judgement: Judgement = {
    left: mentionOf(left, workspace, resolver),
    verdict,
    right: mentionOf(right, workspace, resolver),
    by,
    because,
  };
  if (isOneReferent(judgement, workspace, resolver))
    throw new UserError(
      `${left} and ${right} are one and the same in the text of ${judgement.left.document}; there is nothing to judge`,
    );
  resolver.judge([...workspace.project.judgements, judgement]);
  const refused = resolver.refused().find((it) => it.judgement === judgement);
  if (refused) {
    resolver.judge(workspace.project.judgements);
    throw new UserError(
      refused.veto === "judgement"
        ? `${left} and ${right} are kept apart by a judgement; withdraw that one first (vouch judge --list)`
        : `${left} and ${right} differ in ${refused.veto}; correct the ${refused.veto} where it was misread, then judge again`,
    );
  }
  return judgement;
}

function mentionOf(id: string, workspace: Workspace, resolver: Resolver): MentionKey {
  const mention = resolver.mentionById(id);
  const document = mention && workspace.project.documents.get(mention.document);
  if (!mention || !document)
    throw new UserError(`${id} is no entity of this project; take an id from vouch query or the viewer`);
  return { ...mention, words: document.text.slice(mention.start, mention.end) };
}

function isOneReferent({ left, right }: Judgement, workspace: Workspace, resolver: Resolver): boolean {
  if (left.document !== right.document) return false;
  if (left.start === right.start && left.end === right.end) return true;
  return (
    resolver.referentOf(left) === resolver.referentOf(right) &&
    workspace.project.documents.get(left.document) !== undefined
  );
}
