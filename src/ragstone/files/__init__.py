"""Reading small files that people keep in Excel and a text editor, with judgement.

Whatever is wrong becomes a fault that names file, row or line, and cure; nothing is raised until
everything was looked at.
"""
