"""Laws with titles, in four languages, and the register that is read from a text."""

from tests.laws import annotated, clause

ACT = """PART I PRELIMINARY
1. In this Act "mineral right" means a mining lease, an exploration licence or a gleaner's permit.
PART II GLEANERS
2. A gleaner's permit may be granted only to a citizen.
3. The area of a gleaner's permit shall not exceed two hectares.
4. The holder of a gleaner's permit shall use hand tools only.
5. (1) A gleaner's permit is valid for a period of one year.
(2) The Minister may cancel the permit where the holder leaves the site.
PART III LARGE WORKS
6. (1) A mining lease may be granted to a body corporate.
(2) The lessee shall file a yearly report with the Minister.
7. An exploration licence is valid for a period of three years.
PART IV GENERAL
8. The holder of a mineral right shall pay the yearly fee.
9. Every employer shall provide helmets to the workers of the mine.
10. Water permits are granted under another Act to mining towns.
"""

LAWS = {
    "en": ACT,
    "fr": """Article 1. La carte de pallaqueur est réservée aux personnes physiques nationales.
Article 2. La superficie de la carte de pallaqueur ne dépasse pas un hectare de terrain minier.
Article 3. Le titulaire d'une carte de pallaqueur travaille la mine avec des outils manuels.
Article 4. La carte de pallaqueur est valable pour une durée de deux ans.
Article 5. Le permis d'exploitation minière est accordé aux sociétés pour vingt ans.
""",
    "es": """Artículo 1. La autorización de chacreo se otorga únicamente a personas naturales.
Artículo 2. El área de la autorización de chacreo no excederá de dos hectáreas.
Artículo 3. El titular de la autorización de chacreo usará herramientas manuales en la mina.
Artículo 4. La autorización de chacreo tendrá una vigencia de dos años.
Artículo 5. El permiso de explotación minera se otorga a las sociedades por veinte años.
""",
    "pt": """Art. 1º A carteira de cascalheiro é reservada a pessoas físicas nacionais.
Art. 2º A área da carteira de cascalheiro não excederá um hectare de terreno mineiro.
Art. 3º O titular da carteira de cascalheiro trabalha a mina com ferramentas manuais.
Art. 4º A carteira de cascalheiro terá validade de dois anos.
Art. 5º A concessão de lavra é outorgada a sociedades por vinte anos.
""",
}


def titles(text, language="en"):
    return {t.name: t for t in annotated(text, language).titles}


def scope(law, label):
    return law.annotations[clause(law, label).index].scope
