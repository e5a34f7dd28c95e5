/** Returns written for the tests of the text reader: an invented issuer on editions 1.0.1, 1.1.1 and 1.2.0. */

export const ISSUER = 'Example Harbour Holdings Limited';

/** Edition 1.0.1, one row a line, two weighted voting classes; figures are invented and add up. */
export const OLD_EDITION = `FF301
Monthly Return for Equity Issuer and Hong Kong Depositary Receipts listed under Chapter 19B of the Exchange Listing Rules on Movements in Securities
For the month ended: 31 March 2022 Status: New Submission
To : Hong Kong Exchanges and Clearing Limited
Name of Issuer: ${ISSUER}
Date Submitted: 06 April 2022
I. Movements in Authorised / Registered Share Capital
1. Type of shares WVR ordinary shares Class of shares Class B Listed on SEHK (Note 1) Yes
Stock code 09901 Description
Number of authorised/registered shares Par value Authorised/registered share capital
Balance at close of preceding month 9,000,000,000 USD 0.00001 USD 90,000
Increase / decrease (-) USD
Balance at close of the month 9,000,000,000 USD 0.00001 USD 90,000
2. Type of shares WVR ordinary shares Class of shares Class A Listed on SEHK (Note 1) No
Stock code N/A Description
Number of authorised/registered shares Par value Authorised/registered share capital
Balance at close of preceding month 1,000,000,000 USD 0.00001 USD 10,000
Increase / decrease (-) USD
Balance at close of the month 1,000,000,000 USD 0.00001 USD 10,000
Total authorised/registered share capital at the end of the month: USD 100,000
Page 1 of 7 v 1.0.1
FF301
II. Movements in Issued Shares
1. Type of shares WVR ordinary shares Class of shares Class B Listed on SEHK (Note 1) Yes
Stock code 09901 Description
Balance at close of preceding month 2,400,000,000
Increase / decrease (-) -1,250,000
Balance at close of the month 2,398,750,000
2. Type of shares WVR ordinary shares Class of shares Class A Listed on SEHK (Note 1) No
Stock code N/A Description
Balance at close of preceding month 300,000,000
Increase / decrease (-)
Balance at close of the month 300,000,000
Page 2 of 7 v 1.0.1
FF301
III. Details of Movements in Issued Shares
(A). Share Options (under Share Option Schemes of the Issuer)
1. Type of shares issuable WVR ordinary shares Class of shares Class B Shares issuable to be listed on SEHK (Note 1) Yes
Stock code of shares issuable (if listed on SEHK) (Note 1) 09901
Particulars of share option scheme
Number of share options outstanding at close of preceding month
Movement during the month
Number of share options outstanding at close of the month
No. of new shares of issuer issued during the month pursuant thereto (A)
No. of new shares of issuer which may be issued pursuant thereto as at close of the month
The total number of securities which may be issued upon exercise of all share options to be granted under the scheme at close of the month
1). Harbour option scheme 5,000,000 Granted 200,000 5,130,000 50,000 5,130,000 7,700,000
Exercised -50,000
Lapsed -20,000
General Meeting approval date (if applicable) 18 May 2018
Total A (WVR ordinary shares Class B): 50,000
Total funds raised during the month from exercise of options: USD 650
Remarks: The 1,111,111 options of the older scheme lapsed on 01 February 2022.
(B). Warrants to Issue Shares of the Issuer which are to be Listed Not applicable
(C). Convertibles (i.e. Convertible into Issue Shares of the Issuer which are to be Listed) Not applicable
(D). Any other Agreements or Arrangements to Issue Shares of the Issuer which are to be listed, including Options (other than Share Options Schemes) Not applicable
(E). Other Movements in Issued Share
1. Type of shares issuable (Note 5 and 6) WVR ordinary shares Class of shares Class B Shares issuable to be listed on SEHK (Note 1, 5 and 6) Yes
Stock code of shares issuable (if listed on SEHK) (Note 1, 5 and 6) 09901
Type of Issue
At price (if applicable)
Issue and allotment date (Note 5 and 6)
General Meeting approval date (if applicable)
No. of new shares of issuer issued during the month pursuant thereto (E)
No. of new shares of issuer which may be issued pursuant thereto as at close of the month
1). Repurchase of shares 15 March 2022 20 May 2021 -1,300,000 -640,000
Total E (WVR ordinary shares Class B): -1,300,000
Remarks:
Total increase / decrease (-) in WVR ordinary shares Class B during the month (i.e. Total of A to E) -1,250,000
Total increase / decrease (-) in WVR ordinary shares Class A during the month (i.e. Total of A to E)
IV. Information about Hong Kong Depositary Receipt (HDR) Not applicable
V. Confirmations Not applicable
Submitted by: Ada Example
Title: Company Secretary
(Director, Secretary or other Duly Authorised Officer)
Page 6 of 7 v 1.0.1
Notes
1. SEHK refers to Stock Exchange of Hong Kong.
`;

/** Edition 1.2.0, one cell a line, one class with treasury shares and a public float statement. */
export const NEW_EDITION = `FF301
v
Page 1 of 10
1.2.0
Monthly Return for Equity Issuer and Hong Kong Depositary Receipts listed under Chapter 19B of the Exchange Listing Rules on Movements in
Securities
For the month ended:
28 February 2026
Status:
Re-submission
To : Hong Kong Exchanges and Clearing Limited
Name of Issuer:
${ISSUER}
Date Submitted:
05 March 2026
I. Movements in Authorised / Registered Share Capital
1. Class of shares
Ordinary shares
Type of shares
H
Listed on the Exchange (Note 1)
Yes
Stock code (if listed)
09902
Description
Harbour H shares
Number of authorised/registered shares
Par value
Authorised/registered share capital
Balance at close of preceding month
700,000,000
RMB
1
RMB
700,000,000
Increase / decrease (-)
RMB
Balance at close of the month
700,000,000
RMB
1
RMB
700,000,000
Total authorised/registered share capital at the end of the month: RMB
700,000,000
FF301
v
Page 2 of 10
1.2.0
II. Movements in Issued Shares and/or Treasury Shares and Public Float Sufficiency Confirmation
1. Class of shares
Ordinary shares
Type of shares
H
Listed on the Exchange (Note 1)
Yes
Stock code (if listed)
09902
Description
Harbour H shares
Number of issued shares
(excluding treasury shares)
Number of treasury shares
Total number of issued shares
Balance at close of preceding month
699,000,000
1,000,000
700,000,000
Increase / decrease (-)
-400,000
400,000
Balance at close of the month
698,600,000
1,400,000
700,000,000
Public float sufficiency confirmation (Note 4)
Pursuant to Main Board Rule 13.32D(1), we hereby confirm that, as at the close of the
month:
☑ the applicable public float requirement (see below) has been complied with
☐ the applicable public float requirement (see below) has not been complied with
The applicable minimum public float requirement for the class of shares as set out above is:
Applicable public float threshold
Initial Prescribed Threshold - 25% of the total number of issued shares (excluding treasury shares)
Additional information
FF301
v
Page 3 of 10
1.2.0
III. Details of Movements in Issued Shares and/or Treasury Shares
(A). Share Options (under Share Option Schemes of the Issuer)
Not applicable
(B). Warrants to Issue Shares of the Issuer
Not applicable
(C). Convertibles (i.e. Convertible into Shares of the Issuer)
Not applicable
(D). Any other Agreements or Arrangements to Issue Shares of the Issuer, including Options (other than Share Option Schemes)
Not applicable
(E). Other Movements in Issued Shares and/or Treasury Shares
Not applicable
Total increase/ decrease (-) in issued shares (excluding treasury shares) during the month (i.e. Total of AA1 to EE1): -400,000 Ordinary shares
Total increase/ decrease (-) in treasury shares during the month (i.e. Total of AA2 to EE2): 400,000 Ordinary shares
IV. Information about Hong Kong Depositary Receipt (HDR)
Not applicable
V. Confirmations
Pursuant to Main Board Rule 13.25C / GEM Rule 17.27C, we hereby confirm that:
(i) all money due to the listed issuer has been received by it;
(iii) all (if any) conditions contained in the formal letter granting listing have been fulfilled;
(viii) the trust deed/deed poll relating to the debenture has been completed and executed.
Submitted by:
Ben Example
Title:
Executive Director
(Director, Secretary or other Duly Authorised Officer)
Notes
1.
The Exchange refers to The Stock Exchange of Hong Kong Limited.
`;

/** The same text with one piece changed; fails loudly when the piece is not there. */
export function changed(text: string, from: string, to: string): string {
	if (!text.includes(from)) throw new Error(`text-sources: no such piece: ${from}`);
	return text.replace(from, () => to);
}
