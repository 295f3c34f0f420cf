"""The titles that boards print over the columns of an action plan: a closed vocabulary.

Sources: the plans of several safeguarding boards and councils, the form that statutory guidance gives for domestic
homicide reviews, and the forms that inspectorates, hospital trusts and child death panels use. Welsh titles, which
boards in Wales print beside the English ones, stand last.
Between two titles stands a bar. Case, plurals, blanks and marks do not matter, nor do the words that say nothing.
"""

from scr_schema.tables.plan.parts import Column, Extra, Meaning


def _titles(*lines: str) -> tuple[str, ...]:
    return tuple(title.strip() for line in lines for title in line.split("|"))


#: The plain titles of each column; the first is the one that we print, and an earlier one is nearer to the meaning.
TITLES: dict[Meaning, tuple[str, ...]] = {
    Column.RECOMMENDATION: _titles(
        "Recommendation | Recommendation from the safeguarding adults review | Recommendation text",
        "What the review recommended | What was recommended | What is the recommendation | Argymhelliad | Argymhellion",
    ),
    Column.TASKS: _titles(
        "Key tasks | Key tasks necessary to achieve recommendations | Task | Action | Action required | Action to take",
        "Action to be taken | Action needed | Action necessary | Action point | Action step | Action plan",
        "Action planned | Action agreed | Action proposed | Action description | Description of action | Action detail",
        "Detail of action | Action to address recommendation | Action to meet recommendation",
        "Action to achieve recommendation | Action to implement recommendation | Action to improve",
        "What action is needed | What action is required | What action will be taken | What actions will we take",
        "What needs to happen | What needs to be done | What needs doing | What must be done | What has to be done",
        "What will we do | What we will do | What will be done | What are we going to do | What do we need to do",
        "What we are going to do | What we need to do | How will we do it | How will we do this | How we will do it",
        "How will we achieve this | How will this be achieved | How will it be achieved | How will it be done",
        "How this will be done | Steps to be taken | Steps required | Steps to achieve | Task required | Work required",
        "Remedial action | Corrective action | Improvement action | Recommended action | Implementation plan",
        "Action for improvement | Action to be completed | Action to be undertaken | Agency action",
        "How will this be implemented | Action required by agency | Activity required | Tasks to be completed",
        "Single agency action | Multi-agency action | Inter-agency action | Partnership action",
        "Action to be implemented | Cam gweithredu | Camau gweithredu | Camau i'w cymryd | Tasgau",
    ),
    Column.RESPONSIBILITY: _titles(
        "Responsibility | Responsibility for completing tasks allocated to | Responsible officer | Person responsible",
        "Owner | Lead | Lead officer | Responsible person | Responsible | Responsible lead | Lead responsible",
        "Officer responsible | Staff responsible | Manager responsible | Responsible manager | Responsible individual",
        "Responsible owner | Responsible director | Responsible post | Responsible party | Who is responsible",
        "Who responsible | Who will be responsible | Named responsibility | Action owner | Task owner | Owned by",
        "Owner of action | Recommendation owner | Lead person | Lead professional | Lead manager | Lead name",
        "Lead for action | Action lead | Name of lead | Lead director | Lead individual | Lead practitioner",
        "Named lead | Named officer | Named person | Leader | Nominated lead | Nominated officer | Nominated person",
        "Designated lead | Identified lead | Person leading | Implementation lead | Project lead | Delivery lead",
        "Operational lead | Agency lead | Strategic lead | Executive lead | Board lead | Senior responsible owner",
        "Senior responsible officer | SRO | Led by | Who | By whom | Who by | Who will do it | Who will do this",
        "Who will lead | Who will take the lead | Whom | Who will be doing it | Who will take action",
        "Who needs to do it | Who is leading | Who leads | To whom | Allocated to | Assigned to | Delegated to",
        "Action by whom | Action for | Accountable person | Accountable officer | Accountability | Accountable",
        "Accountable lead | Accountable manager | Officer | Responsibility and accountability | Responsible for action",
        "Name of person responsible | Name and role | Name and post | Name and job title | Lead and role",
        "Lead name and title | Cyfrifoldeb | Swyddog cyfrifol | Arweinydd | Swyddog arweiniol | Gan bwy",
    ),
    Column.TARGET_DATES: _titles(
        "Target dates | Target completion date | Completion target date | Target completion | Anticipated completion",
        "Expected completion | By when | Timescale | Target date for completion | Target timescale | Timeframe",
        "Timeline | Time limit | Timing | Deadline | Deadline date | Due date | Date due | Due by | Due",
        "Date for completion | To be completed by | To be achieved by | Complete by | Completion by",
        "Completion target | Target for completion | Timescale for completion | Timeframe for completion",
        "Timescale for implementation | When | When by | When will it be done | When will this be done | By what date",
        "When will we do it | When will it be completed | When will this happen | Date to be completed | Date required",
        "Expected completion date | Planned completion date | Anticipated completion date | Proposed completion date",
        "Estimated completion date | Expected date of completion | Planned date | Proposed date | Expected date",
        "Completion due date | Completion due | Completion deadline | Date to be achieved by | Required by",
        "Original target date | Original date | Original timescale | Original deadline | Agreed date",
        "Agreed timescale | Target implementation date | Action by when | Delivery date | Target deadline",
        "Target timeframe | Target month | Date by which action will be completed | Date action to be completed by",
        "Date by | Dyddiad targed | Amserlen | Erbyn pryd",
    ),
    Column.EVIDENCE: _titles(
        "Evidence | Evidence to be probed | Supporting evidence | Evidence of completion | Evidence of achievement",
        "Evidence of impact | Evidence of implementation | Evidence of progress | Evidence of outcome",
        "Evidence of change | Evidence required | Evidence needed | Evidence to be provided | Evidence provided",
        "Evidence available | Evidence source | Source of evidence | Evidence of success | Evidence of compliance",
        "Evidence that action is complete | Evidence base | Evidence by | Evidence to support completion",
        "Evidence to show completion | Evidence to demonstrate completion | How evidenced | How will this be evidenced",
        "How will it be evidenced | What evidence will there be | What is the evidence | How will we evidence this",
        "How will we evidence success | How can we evidence this | How do we know | Tystiolaeth | How will you know",
        "Documentary evidence | Proof of completion",
    ),
    Column.EXPECTED_OUTCOME: _titles(
        "Expected outcome | Expected outcome from recommendations | Outcome | Desired outcome | Intended outcome",
        "Anticipated outcome | Planned outcome | Target outcome | Required outcome | Outcome expected",
        "Outcome desired | Outcome required | Outcome sought | Outcome intended | Outcome for children",
        "Outcome for child | Outcome for children and families | Outcome for adults | Outcome to be achieved",
        "Improved outcome | Measurable outcome | What outcome do we want | What outcome is expected",
        "What will the outcome be | What is the intended outcome | What will be different",
        "What will be different as a result | What difference will it make | What difference will this make",
        "What difference do we want to make | What will success look like | What does success look like",
        "What success will look like | What will good look like | What does good look like",
        "What do we want to achieve | What we want to achieve | What will this achieve | Expected impact",
        "Intended impact | Desired impact | Anticipated impact | Impact expected | Expected result | Intended result",
        "Desired result | Expected benefit | Outcome or impact expected | Expected outcome or impact | Canlyniad",
        "Canlyniad disgwyliedig",
    ),
    Column.PROGRESS: _titles(
        "Progress | Progress to date | Update on progress | Action to date | Progress update | Progress report",
        "Progress made | Progress so far | Progress note | Progress comment | Comment on progress",
        "Progress and comments | Progress against action | Progress against recommendation",
        "Progress since last review | Progress review | Review of progress | Summary of progress | Progress summary",
        "Implementation progress | Current progress | Latest progress | Quarterly progress | Monthly progress",
        "What progress has been made | Progress statement | Update | Latest update | Current update | Quarterly update",
        "Monthly update | Narrative update | Agency update | Update on action | Update on status | Status update",
        "Update and comments | Update from agency | Update note | Action taken | Action taken to date",
        "Action taken so far | Action completed | Action undertaken | Action already taken | What has been done",
        "What have we done | What we have done | What has happened | What has been achieved | What have we done so far",
        "What has been done so far | What action has been taken | Work to date | Work completed to date",
        "Work undertaken to date | Achievement | Achievement to date | Achieved to date | Current position",
        "Position statement | Current situation | Development to date | Implemented to date",
        "Progress and outcome to date | Update or comments | Action update | Cynnydd",
    ),
    Extra.NUMBER: _titles(
        "No. | Number | Ref | Reference | Ref no. | Reference number | Ref number | Nr | Num | ID | Serial",
        "Serial no. | Serial number | S/N | Rec no. | Rec number | Rec ref | Rec ID | R no. | Recommendation no.",
        "Recommendation number | Recommendation ref | Recommendation reference | Recommendation ID",
        "No. of recommendation | Number of recommendation | Item no. | Item number | Item ref | Climbie audit no.",
        "Audit no. | Ofsted para no. | Para | Para no. | Para ref | Paragraph | Paragraph number | Paragraph reference",
        "Report paragraph | Report para | Report ref | Report reference | Unique ID | Unique ref | Row no. | Line no.",
        "Finding no. | Issue no. | Priority no. | Plan ref | Rhif | Cyf",
    ),
    Extra.AGENCY: _titles(
        "Agency | Organisation | Name of agency | Agency name | Organisation name | Name of organisation",
        "Agency or organisation | Partner agency | Partner organisation | Agency concerned | Recommendation for",
        "Which agency | For which agency | Agency to which recommendation applies | Asiantaeth",
    ),
    Extra.STATUS: _titles(
        "Status | RAG | RAG status | RAG rating | R/A/G | RAG rate | RAG rated | RAG score | RAG grade | RAG indicator",
        "Red amber green | Red amber green status | Red amber green rating | BRAG | BRAG status | BRAG rating | RAGB",
        "RAYG | RAYG status | RAYG rating | Traffic light | Traffic light status | Traffic light rating | BRAGG",
        "Current status | Action status | Status of action | Completion status | Implementation status",
        "Delivery status | Overall status | Progress status | Status of progress | Recommendation status",
        "Progress indicator | Progress RAG | RAG progress | Progress rating | Progress RAG rating",
        "Progress RAG status | Assessment of progress | Assessment of progress categories 1 - 4 | Current RAG",
        "Current RAG status | Current RAG rating | Overall RAG | Overall RAG rating | Status RAG | Status RAG rating",
        "Open or closed | Status open or closed | What is the status | Statws",
    ),
    Extra.COMPLETED_ON: _titles(
        "Date completed | Completed on | Actual completion date | Date action completed | Actual date of completion",
        "Date of actual completion | Actual completion | Date achieved | Achieved on | Actual date | Date closed",
        "Closed on | Closed date | Closure date | Date of closure | Date implemented | Completed date",
        "Date task completed | When completed | Date done | Date delivered | Action completed on",
        "Action completed date | Date recommendation completed | Date complete",
    ),
    Extra.REVISED_DATES: _titles(
        "Revised date | Revised target date | Revised timescale | Revised deadline | Revised completion date",
        "Revised due date | Revised timeframe | Revised date for completion | Revised target",
        "Revised target timescale | New date | New target date | New deadline | New timescale | New completion date",
        "New due date | Amended date | Amended target date | Amended timescale | Amended deadline | Extended date",
        "Extended deadline | Extension | Extension date | Extended to | Give expected new achievement date",
        "Expected new achievement date | New achievement date | Updated target date | Updated timescale",
        "Updated deadline | Slippage date | Revised or extended date | Rescheduled date",
    ),
}

#: Titles that name a column where no plain title does.
STAND_INS: dict[Meaning, tuple[str, ...]] = {
    Column.RECOMMENDATION: _titles(
        "Issues identified | Ofsted area for improvement | Area for improvement | Area of improvement | Item",
        "Area requiring improvement | Area for development | Development area | Area for action | Issue | Key issue",
        "Issue to be addressed | Issue raised | Learning point | Key learning point | Learning | Key learning",
        "Learning identified | Learning outcome | Learning from review | Lesson | Lesson learned | Lesson learnt",
        "Lesson to be learned | Lesson to be learnt | Lesson identified | Finding | Key finding | Inspection finding",
        "Review finding | Audit finding | Concern | Concern identified | Area of concern | Gap identified | Gap",
        "Identified gap | Identified need | Need identified | Requirement | What needs to change",
        "What needs to improve | What do we need to improve | What needs improving | What we need to improve",
        "What did we learn | What have we learned | What have we learnt | What did the review find | What we found",
        "Ofsted finding | Ofsted area of development | Ofsted priority action | CQC must do | CQC should do | Must do",
        "Should do | Modifiable factor | Contributory factor | Root cause",
    ),
    Column.TASKS: _titles("What | How | Activity | Step | Future action | Planned work"),
    Column.RESPONSIBILITY: _titles(
        "Lead agency | Lead organisation | Lead partner | Lead body | Lead service | Responsible agency",
        "Agency responsible | Responsible organisation | Organisation responsible | Responsible service",
        "Service responsible | Responsible body | Partner responsible | Relevant agency | Relevant organisation",
        "Relevant partner | Addressed to | Agency involved | Agency leading | Which agency is responsible | Action by",
        "Agencies required to take action | Responsible team | Team responsible | Responsible department",
    ),
    Column.TARGET_DATES: _titles("Date | End date | Finish date | Action date | Month | Date set"),
    Column.EVIDENCE: _titles(
        "Monitoring arrangements | Monitoring and evaluation | Monitoring and evaluation arrangements",
        "How will we know? | Monitoring | Monitoring method | Method of monitoring | Monitoring mechanism",
        "Monitoring process | How we will know | How would we know | How will we know it's been achieved",
        "How will we know this has been achieved | How will we know it is done | How will we know we have achieved it",
        "How will we know we have succeeded | How will we know it has worked | How will we know it has been done",
        "How will we know it has made a difference | How will we know this is done",
        "How will we know we have made a difference | How will we know that it has been achieved",
        "How will it be monitored | How will this be monitored | How monitored | How will success be measured",
        "How will we measure success | How will this be measured | How will it be measured | How measured",
        "How will we measure impact | How will impact be measured | Measure | Measure of success | Success measure",
        "Measure of impact | Measuring impact | Measuring success | Performance measure | Outcome measure",
        "Impact measure | KPI | Key performance indicator | Performance indicator | Indicator | Indicator of success",
        "Success indicator | Outcome indicator | Assurance | Source of assurance | Assurance required",
        "Assurance evidence | Quality assurance | Verification | Means of verification | Review mechanism",
        "Audit and monitoring | Measurement | Method of measurement",
    ),
    Column.EXPECTED_OUTCOME: _titles(
        "Success criteria | Success criterion | Criteria for success | Benefit | Improvement sought",
    ),
    Column.PROGRESS: _titles("Agency response to recommendations | Agency response | Response to recommendation"),
    Extra.AGENCY: _titles("Partner | Service | Department | Directorate | Trust"),
}

#: Titles that may name a column; where they are taken for it, it is said.
DOUBTFUL: dict[Meaning, tuple[str, ...]] = {
    Column.RECOMMENDATION: _titles(
        "Objective | Aim | Goal | Key objective | Improvement objective | Strategic objective | Rec",
    ),
    Column.TASKS: _titles(
        "Next step | Response | Management response | Further action | Further action required | Outstanding action",
        "Implementation",
    ),
    Column.RESPONSIBILITY: _titles("Implementation by | Implemented by"),
    Column.TARGET_DATES: _titles(
        "Completion date | Date of completion | Completion | Target | Implementation date | Date of implementation",
        "Dyddiad cwblhau",
    ),
    Column.EXPECTED_OUTCOME: _titles("Impact | Impact on children | Impact on practice | Impact for children"),
}

#: What a title names where another column is nearer to its first meaning.
SECOND_CHOICES: dict[Meaning, tuple[str, ...]] = {
    Extra.NUMBER: _titles("Item | Rec"),
    Extra.AGENCY: _titles(
        "Lead agency | Lead organisation | Lead partner | Lead body | Lead service | Responsible agency",
        "Agency responsible | Responsible organisation | Organisation responsible | Responsible service",
        "Responsible body | Partner responsible",
    ),
    Extra.COMPLETED_ON: _titles(
        "Completion date | Date of completion | Implementation date | Date of implementation | Dyddiad cwblhau",
    ),
    Column.EVIDENCE: _titles("Success criteria | Success criterion | Criteria for success"),
}

#: How long titles of one kind begin; what follows differs from plan to plan.
BEGINNINGS: dict[Meaning, tuple[str, ...]] = {
    Column.RECOMMENDATION: _titles(
        "Recommendation from | Recommendation made | Recommendation arising | Recommendation identified",
    ),
    Column.TASKS: _titles(
        "Key tasks necessary | Action required to | Action needed to | Action necessary to | Action to achieve",
        "Action to implement | Action to meet | Action to address | Action to be taken to | Action to be taken by",
        "Steps to be taken | What do we need to do",
    ),
    Column.RESPONSIBILITY: _titles(
        "Responsibility for completing | Responsibility for action | Responsibility for implementing",
        "Responsibility for delivering | Agency responsible for | Officer responsible for | Lead responsible for",
        "Who is responsible for | Person responsible for completing | Person responsible for implementing",
    ),
    Column.TARGET_DATES: _titles("Timescale for | Target date for | Deadline for | Date by which | When will"),
    Column.EVIDENCE: _titles("Evidence of | Evidence to | Evidence that | How will we know | How will we measure"),
    Column.EXPECTED_OUTCOME: _titles(
        "Expected outcome | Desired outcome | Intended outcome | What difference will | What will be different",
        "What will success look like",
    ),
    Column.PROGRESS: _titles("Progress against | Progress towards | Progress made | Progress since | Update on"),
}

#: Titles that are known and have no member, and words that look like a title and mean another thing.
WITHOUT_MEMBER: tuple[str, ...] = _titles(
    "Action no. | Action number | Action ref | Action reference | Action ID | Task no. | Task number | Task ref",
    "Task ID",
    "Scope of recommendation | Scope | Level of recommendation | Scope of recommendation i.e. local or regional",
    "Scope i.e. local or national | Local or national | Level | Type of recommendation | Key milestone | Milestone",
    "Key milestones to enact recommendation | Key milestones achieved in enacting recommendation",
    "Key milestones achieved | Milestones achieved | Interim milestone | Date of completion and outcome",
    "Completion date and outcome | Comment | Critical friend comments | Note | Remark | Other comments | Commentary",
    "Further comments | Additional comments | General comments | Additional information | Further information",
    "Achieved (tick) | On target to achieve (tick) | Achieved | On target | Complete | Completed | Closed | Done",
    "Completed by | Completed Y/N | Completed yes/no | Complete Y/N | Action complete Y/N | Is action complete",
    "Completed tick | Resource | Resource required | Resource needed | Resource implication | Resources and cost",
    "Cost | Budget | Funding | Funding required | Financial implication | Risk | Risk rating | Risk level | Risk score",
    "Barrier | Barriers and risks | Risks and issues | Issues and risks | Obstacle | Challenge | Dependency",
    "Support required | Priority | Priority level | Priority rating | Theme | Category | Topic | Type | Area",
    "Area of practice | Conclusion | Strand | Workstream | Domain | Standard | Subject | Source",
    "Source of recommendation | Report | Review | Case | Child | Report title | Name of review | Review name | Section",
    "Chapter | Title | Name | Post | Role | Job title | Start date | Date started | Commencement date | Review date",
    "Next review date | Next review | Date of review | Date reviewed | Reviewed | Date added | Date raised",
    "Date identified | Date opened | Date of update | Update due | Date updated | Last updated | Updated",
    "Date of last update | Issued | Date issued | Actioned | Evidenced | Date of report | Report date",
    "Date of publication | Date received | Date accepted | Date of meeting | Sign off | Signed off | Signed off by",
    "Sign off by | Approved by | Approved | Verified by | Agreed by | Monitored by | Monitoring group",
    "Monitoring body | Monitoring lead | Person responsible for monitoring | Responsibility for monitoring",
    "Governance | Governance group | Oversight | Oversight group | Subgroup | Accepted | Accepted Y/N",
    "Accepted or rejected | Agreed Y/N | Recommendation accepted | Recommendation accepted Y/N | Rationale | Reason",
    "Context | Background | Description | Analysis | Explanation | Reason for delay | Reason for slippage",
    "Actual outcome | Outcome achieved | Outcome to date | Impact to date | Actual impact | Impact achieved",
    "Direction of travel | Trend | Confidence | Previous RAG | Previous RAG rating | Previous status | Sponsor",
    "Contact | Contact details | Stakeholder | Audience | Target group | Target audience | Supported by | Support",
    "Link | Linked to | Links to other plans | Related action | Location | Office | Headline | Page | Page no.",
    "Version | Author | Other | Miscellaneous | Response from board | Board response | Preference",
)
