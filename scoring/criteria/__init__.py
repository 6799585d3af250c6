"""The criteria of clause 70 and definition 2.10, one short file each."""

from scoring.criteria import experience, profession, qualification, schedule, transport
from scoring.parts import Part

PARTS: tuple[Part, ...] = (
    profession.PROFESSION,
    qualification.LEVEL,
    qualification.GRADE,
    qualification.FIELD,
    experience.YEARS,
    experience.RECENCY,
    schedule.SCHEDULE,
    transport.TRANSPORT,
)
"""The parts that are small tables. Pay is decided in tenge, skills and wishes by name."""

BY_NAME = {part.name: part for part in PARTS}
