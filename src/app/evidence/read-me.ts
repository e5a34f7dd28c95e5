/** What a stranger reads first: what is in the pack, and how to verify it without this program, in both languages. */
import type { Manifest } from './manifest.ts';

type About = Pick<Manifest, 'issuer' | 'month' | 'round' | 'digest' | 'head' | 'version'>;

export function readMeText(about: About): string {
	return `${english(about)}\n\n${chinese(about)}\n`;
}

function english({ issuer, month, round, digest, head, version }: About): string {
	return `EVIDENCE OF A SIGNED MONTHLY RETURN (FORM FF301)

Issuer ${issuer}, month ${month}, round ${round} (1 is the new submission, 2 and on are re-submissions)
Content digest: ${digest}
Last entry of the chain: ${head.sequence}, ${head.hash}, recorded at ${head.recordedAt}
Sent with ff301 ${version}

What is what

  manifest.json        every other file with its SHA-256
  content.json         what was approved and signed: both returns and the digests of their PDFs;
                       its SHA-256 is the content digest
  return.*.json        the same returns, one file for each language
  documents/           the two PDFs, exactly as signed
  sealed/              the same PDFs with a signature by a certificate after them (not in every pack)
  findings.json        what the rules said when the return was sent to the checker
  acceptances.json     warnings that somebody accepted, with the reasons
  acts.json            who did and saw what, and when: all acts on the return of this month
  signatures.json      what was signed, word for word, and the signatures
  chain.jsonl          the whole ledger and all acts of the issuer, chained by hashes
  receipt/             the exchange's receipt (when it was kept)
  published/           what the exchange published (when it was kept)
  comparison.json      what was published against what was signed, field for field

How to verify

  With ff301, offline:   npx ff301 verify <this file>

Without it:

  1. The SHA-256 of every file is that in manifest.json.
  2. The SHA-256 of content.json is the content digest. The SHA-256 of the PDFs in documents/ are in content.json.
  3. Each line of chain.jsonl after the first is an entry. Its hash is the SHA-256 over the canonical JSON (RFC 8785)
     of {balances, content, issuer, key, previous, recordedAt, sequence}, where balances and content are the SHA-256
     of their texts (balances null where there are none; they are a list of [account, day, quantity], as canonical
     JSON), and previous is the hash of the entry before, sixty-four zeros before the first.
  4. Entries whose content has a member "act" are acts. "send-to-checker", "approve" and "sign" name the content
     digest; who approved is not who sent.
  5. A signature of kind "passkey" is a WebAuthn assertion: the challenge in clientDataJSON is the SHA-256, as
     base64url, of the canonical JSON of the statement, and the signature is over authenticatorData followed by the
     SHA-256 of clientDataJSON, by the COSE key in publicKey. The third lowest bit of the 33rd byte of
     authenticatorData says that finger, face or PIN was asked for.
  6. A signature of kind "password-and-code" rests on the record of the server alone, and says so.

Compare the hash of the last entry with one that was kept elsewhere: it shows that the chain was not written anew.
chain.jsonl holds the issuer's whole ledger. What is not published in it may be inside information.`;
}

function chinese({ issuer, month, round, digest, head, version }: About): string {
	return `已簽署月報表（表格 FF301）的證據

發行人 ${issuer}，月份 ${month}，第 ${round} 輪（1 為新提交，2 起為重新提交）
內容摘要：${digest}
鏈上最後一項：${head.sequence}，${head.hash}，記錄於 ${head.recordedAt}
送交覆核時的 ff301 版本：${version}

檔案說明

  manifest.json        其他每個檔案及其 SHA-256
  content.json         經覆核及簽署的內容：兩份報表及其 PDF 的摘要；本檔的 SHA-256 即內容摘要
  return.*.json        同樣的報表，每種語言一個檔案
  documents/           兩份 PDF，與簽署時完全相同
  sealed/              同樣的 PDF，後附憑證簽署（並非每個證據包都有）
  findings.json        送交覆核時規則所指出的事項
  acceptances.json     獲接納的警告及其理由
  acts.json            誰在何時做過及看過甚麼：本月報表的所有行動
  signatures.json      所簽署的字句，以及簽署
  chain.jsonl          發行人的整份分類帳及所有行動，以雜湊值相連
  receipt/             交易所的呈交回條（如有保存）
  published/           交易所刊發的文件（如有保存）
  comparison.json      已刊發與已簽署內容逐欄比較

核實方法

  使用 ff301（毋須連線）：   npx ff301 verify <本檔案>

不使用 ff301：

  1. 每個檔案的 SHA-256 與 manifest.json 所列相同。
  2. content.json 的 SHA-256 即內容摘要；documents/ 內 PDF 的 SHA-256 列於 content.json。
  3. chain.jsonl 第一行之後的每一行為一項記錄。其雜湊值為 {balances, content, issuer, key, previous, recordedAt,
     sequence} 的規範 JSON（RFC 8785）的 SHA-256，其中 balances 及 content 為其文本的 SHA-256（沒有 balances 時為
     null），previous 為前一項的雜湊值，首項之前為六十四個零。
  4. 內容含有 "act" 的記錄為行動。"send-to-checker"、"approve" 及 "sign" 均列明內容摘要；覆核者並非送交者。
  5. "passkey" 類的簽署為 WebAuthn 斷言：clientDataJSON 內的 challenge 為該陳述的規範 JSON 的 SHA-256（base64url），
     簽署涵蓋 authenticatorData 及其後 clientDataJSON 的 SHA-256，以 publicKey 內的 COSE 公鑰核實。
  6. "password-and-code" 類的簽署只憑伺服器的記錄，並已如實註明。

請將最後一項的雜湊值與另行保存的比較，以確定該鏈未被重寫。
chain.jsonl 載有發行人的整份分類帳，其中未公布的內容可能屬內幕消息。`;
}
